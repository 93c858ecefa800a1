import type { Component } from 'vue'
import { Bell, Database, Globe, IdCard, MessageSquareText, Palette, Plug, SlidersHorizontal, Tags, Users } from '@lucide/vue'
import SettingsAppearance from './SettingsAppearance.vue'
import SettingsBehaviour from './SettingsBehaviour.vue'
import SettingsCanned from './SettingsCanned.vue'
import SettingsConnections from './SettingsConnections.vue'
import SettingsCustomerFields from './SettingsCustomerFields.vue'
import SettingsData from './SettingsData.vue'
import SettingsNotices from './SettingsNotices.vue'
import SettingsSites from './SettingsSites.vue'
import SettingsTags from './SettingsTags.vue'
import SettingsYou from './SettingsYou.vue'

interface Section { view: Component, icon: Component }

/** Every section of the settings in its order; `settings.<name>` names it. A new feature adds one line. */
export const sections = {
  connections: { view: SettingsConnections, icon: Plug },
  you: { view: SettingsYou, icon: Users },
  canned: { view: SettingsCanned, icon: MessageSquareText },
  tags: { view: SettingsTags, icon: Tags },
  fields: { view: SettingsCustomerFields, icon: IdCard },
  sites: { view: SettingsSites, icon: Globe },
  appearance: { view: SettingsAppearance, icon: Palette },
  behaviour: { view: SettingsBehaviour, icon: SlidersHorizontal },
  notices: { view: SettingsNotices, icon: Bell },
  data: { view: SettingsData, icon: Database },
} satisfies Record<string, Section>
export type SectionName = keyof typeof sections
