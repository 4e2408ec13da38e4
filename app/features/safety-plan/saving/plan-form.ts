import { callableNumber } from "~/lib/text/phone";
import { fold } from "~/lib/text/text";
import { hasPhones, planSteps, type PlanStep } from "../plan-step";
import { usualReviewDays } from "../review/review.policy";
import type { PlanItem, SafetyPlan } from "../safety-plan";

/** What a form holds: field name → text; a name sent more than once is an array. */
export type FormFields = Record<string, string | string[]>;
/** A line of the form, as typed. */
export type TypedItem = { text: string; phone: string };

/** Names of a line's fields carry its place, so that a phone stays with its person whatever becomes of the order. */
export const textName = (step: PlanStep, at: number) => `${step}.${at}`;
export const phoneName = (step: PlanStep, at: number) => `${step}.${at}.phone`;

function textOf(fields: FormFields, name: string): string {
  const value = fields[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The lines of one step as the form shows them, in their order, empty ones too. */
export function linesOf(fields: FormFields, step: PlanStep): TypedItem[] {
  const places = Object.keys(fields).flatMap((name) => {
    const [of, at, rest] = name.split(".");
    return of === step && at !== undefined && /^\d{1,4}$/.test(at) && (rest ?? "phone") === "phone" ? [Number(at)] : [];
  });
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((at) => ({
      text: textOf(fields, textName(step, at)),
      phone: hasPhones(step) ? textOf(fields, phoneName(step, at)) : "",
    }));
}

/** Whether anything stands in a line. */
export function isFilled({ text, phone }: TypedItem): boolean {
  return text.trim() !== "" || phone.trim() !== "";
}

/** What the lines of one step say: those with nothing in them are left out. */
function itemsOf(fields: FormFields, step: PlanStep): TypedItem[] {
  return linesOf(fields, step).filter(isFilled);
}

function stepsOf<T>(make: (step: PlanStep) => T): Record<PlanStep, T> {
  return Object.fromEntries(planSteps.map((step) => [step, make(step)])) as Record<PlanStep, T>;
}

/** The plan that a posted form says, to be checked by its schema. */
export function planInForm(fields: FormFields) {
  const number = (name: string) => (textOf(fields, name) === "" ? undefined : Number(textOf(fields, name)));
  return {
    steps: stepsOf((step) => itemsOf(fields, step)),
    version: number("version"),
    reviewEveryDays: number("reviewEveryDays"),
  };
}

function fieldsOfItems(steps: Record<PlanStep, { text: string; phone: string | null }[]>): FormFields {
  const fields: FormFields = {};
  for (const step of planSteps) {
    for (const [at, { text, phone }] of steps[step].entries()) {
      fields[textName(step, at)] = text;
      if (hasPhones(step)) fields[phoneName(step, at)] = phone ?? "";
    }
  }
  return fields;
}

/** The form as it opens. @param write how a stored phone is written */
export function formOf(plan: SafetyPlan | null, key: string, write: (phone: string) => string): FormFields {
  const written = ({ text, phone }: PlanItem) => ({ text, phone: phone === null ? null : write(phone) });
  return {
    key,
    version: String(plan?.version ?? 0),
    reviewEveryDays: String(plan?.reviewEveryDays ?? usualReviewDays),
    ...(plan ? fieldsOfItems(stepsOf((step) => plan.steps[step].map(written))) : {}),
  };
}

const sameLine = (text: string, phone: string | null) => `${fold(text)}|${phone ?? ""}`;
const isLineOf = (name: string) => planSteps.some((step) => name.startsWith(`${step}.`));

/**
 * What was typed with what the saved plan has besides: nothing of either is lost, and nothing stands twice. It goes on from that plan.
 * @param write how a stored phone is written
 */
export function joinPlans(
  typed: FormFields,
  saved: Pick<SafetyPlan, "steps" | "version">,
  write: (phone: string) => string,
): FormFields {
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !isLineOf(name)));
  const joined = stepsOf((step) => {
    const own = itemsOf(typed, step);
    const known = new Set(own.map(({ text, phone }) => sameLine(text, callableNumber(phone))));
    const others = saved.steps[step].filter(({ text, phone }) => !known.has(sameLine(text, phone)));
    return [...own, ...others.map(({ text, phone }) => ({ text, phone: phone === null ? "" : write(phone) }))];
  });
  return { ...rest, version: String(saved.version), ...fieldsOfItems(joined) };
}
