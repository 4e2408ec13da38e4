/** The place of a page that takes the whole screen, down to the phone's bar. */
export const filled = "h-[calc(100dvh-3.5rem-env(safe-area-inset-bottom))] min-w-0 lg:h-dvh";
