import { hasAddress } from "~/lib/text/text";
import { methods } from "./guard-words";
import { isPortuguese } from "./language";
import { plainWords as plain, saysOneOf } from "./judge-answer";

/** Why what was heard is thrown away. */
export type SoundRefusal = "silence" | "too_much" | "signs" | "link" | "made_up" | "loop" | "language";

export type JudgedTranscript = { ok: true; text: string } | { ok: false; refusal: SoundRefusal };

/** Signs a second that nobody speaks: quick speech has about twenty. */
const quickest = 30;
/** A breath's worth more, for sounds of a second or two. */
const slack = 60;
/** Signs where nobody knows how long the sound is. */
const longest = 10_000;

/** Markup, control, pictures, other scripts: nothing of it is spoken. */
const strange = /[<>{}[\]`\\|#*_~^=@]|[\p{Co}\p{Cn}]|\p{Extended_Pictographic}|(?!\p{Script=Latin})\p{L}/u;

/** What such models are known to make up of silence: the ends of videos they learnt from, folded. */
const madeUp = [
  "amara org",
  "legendas pela comunidade",
  "legenda por",
  "legendado por",
  "inscreva se no canal",
  "obrigado por assistir",
  "obrigada por assistir",
  "ative o sininho",
  "deixe seu like",
];

/** So many words in a row that come so many times without a pause: a model that got stuck, and no person. */
const stuckWords = 8;
const stuckTimes = 5;

function isStuck(text: string): boolean {
  const words = plain(text).split(" ");
  for (let size = 1; size <= stuckWords; size++) {
    // One word five times is said by people ("não, não, não"); a whole sentence is not.
    const most = size === 1 ? 12 : stuckTimes;
    let times = 1;
    for (let at = size; at + size <= words.length; at += size) {
      const isSame = words.slice(at, at + size).every((word, i) => word === words[at - size + i]);
      times = isSame ? times + 1 : 1;
      if (times >= most) return true;
    }
  }
  return false;
}

/**
 * Judges what a model heard in somebody's voice note. They are a person's own words, so no word of theirs is a reason: it is judged by what
 * a voice cannot say (markup, addresses), by how much can be said in the time, by its language, and by what such models make up of silence.
 * It is kept whole or thrown away whole.
 * @param duration ms, if it is known
 */
export function judgeTranscript(heard: string, duration: number | null): JudgedTranscript {
  const refused = (refusal: SoundRefusal): JudgedTranscript => ({ ok: false, refusal });
  const text = heard
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  if (!/\p{L}{2}/u.test(text)) return refused("silence");
  const most = duration === null ? longest : Math.min(longest, slack + (duration / 1000) * quickest);
  if (text.length > most) return refused("too_much");
  if (strange.test(text)) return refused("signs");
  if (hasAddress(text)) return refused("link");
  const said = ` ${plain(text)} `;
  if (madeUp.some((words) => said.includes(` ${words} `))) return refused("made_up");
  if (isStuck(text)) return refused("loop");
  return isPortuguese(text) ? { ok: true, text } : refused("language");
}

/** Whether words of dying or being hurt are in a text: a reason to look, and where there are none, no reason not to. */
export function speaksOfHarm(text: string): boolean {
  return saysOneOf(methods, text);
}
