const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

const two = (n: number) => String(n).padStart(2, "0");

/** How long ago: "agora", "há 12 s", "há 3 min", "há 1 h 05", "há 2 dias". @param ms since then */
export function agoWords(ms: number): string {
  if (ms < 2 * second) return "agora";
  if (ms < minute) return `há ${Math.floor(ms / second)} s`;
  if (ms < hour) return `há ${Math.floor(ms / minute)} min`;
  if (ms < day) return `há ${Math.floor(ms / hour)} h ${two(Math.floor((ms % hour) / minute))}`;
  const days = Math.floor(ms / day);
  return days === 1 ? "há 1 dia" : `há ${days} dias`;
}

/** Time left on a clock: "0:42", "28:05", "1:02:09". Never below "0:00". @param ms until then */
export function clockWords(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / second));
  const [h, m, s] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60), left % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A span in words: "45 s", "2 min", "2 min 30 s", "1 h 10 min". @param ms length */
export function spanWords(ms: number): string {
  const all = Math.round(ms / second);
  const [h, m, s] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  if (h > 0) return m > 0 ? `${h} h ${m} min` : `${h} h`;
  if (m > 0) return s > 0 && m < 10 ? `${m} min ${s} s` : `${m} min`;
  return `${s} s`;
}
