// Passwords that no list needs to hold, because a rule writes them.

/** The longest unit that makes a password predictable however often it is repeated. */
const shortUnit = 5;
const shortestRun = 3;

const rows = [
  "0123456789012345678901234567890",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertyuiopasdfghjklczxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "!@#$%^&*()",
  "!@#$%&*()_+",
];
const sequences = rows.flatMap((row) => [row, [...row].reverse().join("")]);

/** The length of the shortest unit that a text repeats at least twice, a torn last one included; 0 when it repeats none. */
export function repeatedUnit(text: string): number {
  for (let unit = 1; unit * 2 <= text.length; unit += 1) {
    if (text.startsWith(text.slice(unit))) return unit;
  }
  return 0;
}

/** Whether a text is a short unit over and over, or any unit three times: `abcabcabc`, `brasilbrasilbrasil`. */
export function isRepetition(text: string): boolean {
  const unit = repeatedUnit(text);
  return unit > 0 && (unit <= shortUnit || unit * 3 <= text.length);
}

/** Whether a text is made of nothing but runs of the alphabet, of numbers, of keyboard rows or of one character. */
export function isMadeOfRuns(text: string): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < text.length; from += 1) {
    if (!reached.has(from)) continue;
    const longest = runLength(text, from);
    for (let length = shortestRun; length <= longest; length += 1) reached.add(from + length);
  }
  return text.length >= shortestRun && reached.has(text.length);
}

function runLength(text: string, from: number): number {
  let same = 1;
  while (text[from + same] === text[from] && from + same < text.length) same += 1;
  let longest = same;
  for (const sequence of sequences) {
    while (from + longest < text.length && sequence.includes(text.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}
