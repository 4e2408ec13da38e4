import { useEffect, useState } from "react";

/** "menos de um minuto", "3 minutos". @param since instant (ms) of this device's clock */
function minutesWords(since: number): string {
  const minutes = Math.floor((Date.now() - since) / 60_000);
  if (minutes < 1) return "menos de um minuto";
  return minutes === 1 ? "1 minuto" : `${minutes} minutos`;
}

/** How long somebody has waited, as it goes on. */
export function Waited({ since }: { since: number }) {
  const [words, setWords] = useState(() => minutesWords(since));
  useEffect(() => {
    setWords(minutesWords(since));
    const timer = setInterval(() => setWords(minutesWords(since)), 10_000);
    return () => clearInterval(timer);
  }, [since]);
  return <span>{words}</span>;
}
