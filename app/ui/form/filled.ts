/** The place of a page that takes the whole screen, on phones down to the bar; or the whole of a desktop's only. */
export const filled = {
  screen: "h-[calc(100dvh-var(--urgent)-3.5rem-env(safe-area-inset-bottom))] min-w-0 lg:h-[calc(100dvh-var(--urgent))]",
  desktop: "min-w-0 px-4 pb-32 pt-2 sm:px-6 lg:h-[calc(100dvh-var(--urgent))] lg:p-0",
} as const;
