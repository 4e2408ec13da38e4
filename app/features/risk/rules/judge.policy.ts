import { attentionKinds, type AttentionKind } from "~/features/tenancy/care-link/attention";
import { days } from "~/lib/duration";
import { reach, valueOf, type RuleSettings } from "./rules";

/** A total of an instrument, with where its band begins. Instants in ms. */
export type ScaleFact = {
  id: string;
  code: string;
  at: number;
  /** Null: too much was left out; then there is no band, either. */
  total: number | null;
  bandFrom: number | null;
  better: "lower" | "higher";
  /** Whether item 9 was answered with 1 or more; null where it was not answered. */
  safety: boolean | null;
  /** Against the total before it, by reliable change. */
  isReliablyWorse: boolean;
};

/** What rules look at: shared things alone, the newest first. */
export type Facts = {
  now: number;
  /** Shared moods (1–5) of entries and check-ins. */
  moods: readonly { at: number; mood: number }[];
  /** Whether there may be more of `moods` than were read. */
  isFull: boolean;
  lastContactAt: number | null;
  scales: readonly ScaleFact[];
  /** Sessions and tasks of the last weeks: which came to nothing. */
  occasions: readonly { id: string; at: number; isMiss: boolean }[];
  /** When the patient last said which warning signs are present, and how many. */
  signs: { id: string; at: number; count: number } | null;
};

/** `no_data` is never "low risk": the rule could not be applied. */
export type VerdictState = "present" | "absent" | "no_data" | "off";

/** What a rule saw: numbers, and which scale they are of. */
export type Evidence = Record<string, number | string>;

/** What a rule says. `basis` is what it is about: another one is another signal. */
export type Verdict = { kind: AttentionKind; state: VerdictState; basis: string; evidence: Evidence };

type Judged = Omit<Verdict, "kind">;

const noData: Judged = { state: "no_data", basis: "", evidence: {} };
const verdict = (isPresent: boolean, basis: string, evidence: Evidence = {}): Judged => {
  return { state: isPresent ? "present" : "absent", basis: isPresent ? basis : "", evidence };
};
const mean = (all: readonly { mood: number }[]) => all.reduce((sum, { mood }) => sum + mood, 0) / all.length;
/** So that what lies just beyond an edge is not told as the edge. */
const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Records that each of the two weeks has at least. */
const fewestMoods = 2;
/** The week has fallen by more than this. */
const fall = 1;

function judgeMood({ now, moods }: Facts, below: number): Judged {
  const week = moods.filter(({ at }) => at > now - days(7) && at <= now);
  const before = moods.filter(({ at }) => at > now - days(14) && at <= now - days(7));
  if (week.length < fewestMoods || before.length < fewestMoods) return noData;
  const [is, was] = [mean(week), mean(before)];
  const evidence = { average: hundredth(is), before: hundredth(was), count: week.length, countBefore: before.length };
  return verdict(is < below && was - is > fall, "week", evidence);
}

function judgeSilence({ now, moods, isFull, lastContactAt }: Facts, most: number): Judged {
  const last = moods[0]?.at;
  if (lastContactAt === null || last === undefined) return noData;
  const weeks = new Set(
    moods.filter(({ at }) => at > last - days(28)).map(({ at }) => Math.floor((last - at) / days(7))),
  );
  if (!isFull && weeks.size < 3) return noData;
  const silent = Math.floor((now - lastContactAt) / days(1));
  return verdict(silent >= most, String(lastContactAt), { days: silent });
}

type WithTotal = ScaleFact & { total: number; bandFrom: number };

function hasTotal(one: ScaleFact): one is WithTotal {
  return one.total !== null && one.bandFrom !== null;
}

function isBandWorse(newer: WithTotal, older: WithTotal): boolean {
  return newer.better === "lower" ? newer.bandFrom > older.bandFrom : newer.bandFrom < older.bandFrom;
}

/**
 * Each scale's newest total against the one before it: an answer without a total between them hides nothing. Where the newest answer has
 * none, a worsening before it stands, and that it did not worsen cannot be said.
 */
function judgeScales({ now, scales }: Facts): Judged {
  const pairs = [...new Set(scales.map(({ code }) => code))].flatMap((code) => {
    const all = scales.filter((one) => one.code === code);
    const [newer, older] = all.filter(hasTotal);
    if (!newer || !older || newer.at <= now - days(reach.scale)) return [];
    const evidence = { at: newer.at, scale: code, from: older.total, to: newer.total };
    return [
      { newer, evidence, isWorse: newer.isReliablyWorse || isBandWorse(newer, older), isNewest: all[0] === newer },
    ];
  });
  const told = pairs.find(({ isWorse }) => isWorse) ?? pairs.find(({ isNewest }) => isNewest);
  return told ? verdict(told.isWorse, told.newer.id, told.evidence) : noData;
}

/** Item 9 left unanswered is no 0. */
function judgeItem9({ now, scales }: Facts): Judged {
  const asked = scales.filter(({ code, at }) => code === "phq-9" && at > now - days(reach.item9));
  const told = asked.find(({ safety }) => safety) ?? asked[0];
  return told && told.safety !== null ? verdict(told.safety, told.id, { at: told.at }) : noData;
}

function judgeMisses({ now, occasions }: Facts, least: number): Judged {
  const lately = occasions.filter(({ at }) => at > now - days(reach.misses) && at <= now);
  if (lately.length === 0) return noData;
  const misses = lately.filter(({ isMiss }) => isMiss);
  const newest = misses.toSorted((a, b) => b.at - a.at)[0];
  return verdict(misses.length >= least, newest?.id ?? "", { misses: misses.length, of: lately.length });
}

function judgeSigns({ now, signs }: Facts): Judged {
  if (signs === null || signs.at <= now - days(reach.signs)) return noData;
  return verdict(signs.count > 0, signs.id, { at: signs.at, count: signs.count });
}

const judges: Record<AttentionKind, (facts: Facts, value: number) => Judged> = {
  ...{ item9: judgeItem9, signs: judgeSigns, mood: judgeMood },
  ...{ scale: judgeScales, silence: judgeSilence, misses: judgeMisses },
};

/** What each rule says of a patient, in the order of what presses most. One that is switched off says nothing. Pure. */
export function judge(facts: Facts, settings: RuleSettings): Verdict[] {
  return attentionKinds.map((kind): Verdict => {
    if (settings[kind]?.isOn === false) return { kind, state: "off", basis: "", evidence: {} };
    return { kind, ...judges[kind](facts, valueOf(kind, settings)) };
  });
}
