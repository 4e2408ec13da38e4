/** Loads the page anew every few seconds where there are no scripts. */
export function NoScriptsRefresh({ seconds = 15 }: { seconds?: number }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
