import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject } from 'vue'

/** 0 in the message that has the focus, -1 in all others: the thread is one stop of Tab, its buttons the next. */
export const reachKey: InjectionKey<ComputedRef<0 | -1>> = Symbol('reach')

export const useReach = () => inject(reachKey, () => computed(() => 0 as const), true)
