// A debounced value.

import { type Ref, ref, watch } from "vue"

/** Follows `source` once it has not changed for `ms`. */
export function settled<Value>(source: () => Value, ms: number): Readonly<Ref<Value>> {
  const value = ref(source()) as Ref<Value>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, changed => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      value.value = changed
    }, ms)
  })
  return value
}
