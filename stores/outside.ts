import { openSection, openSettings, version } from '@/platform/pages'

/** The few things outside the panel that it can open, and what the panel itself is. */
export const useOutside = () => ({ openSettings: () => void openSettings(), openSection: (name: string) => void openSection(name), version: version() })
