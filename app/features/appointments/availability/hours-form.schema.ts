import * as z from "zod";
import { decimalCents } from "./money";
import { availabilitySchema } from "./availability.schema";
import { endOf, hoursIn, textOf, type Typed } from "./typed-hours";
import { dayField, exceptionsPerForm, hourField, rangesPerDay } from "./hours-fields";

/** A value and the names of the fields it came from, by its own keys. */
type Read = { value: Record<string, unknown>; fields: Record<string, string> };

const indices = (length: number) => Array.from({ length }, (_, n) => n);

function rulesIn(typed: Typed): Read[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    indices(rangesPerDay).flatMap((nth) => {
      const field = (side: "from" | "to" | "type") => hourField(side, weekday, nth);
      const said = hoursIn(typed, field);
      if (said === null) return [];
      const fields = { weekday: field("from"), from: field("from"), to: field("from"), type: field("from") };
      return [{ value: { weekday, ...said }, fields }];
    }),
  );
}

function exceptionsIn(typed: Typed): Read[] {
  return indices(exceptionsPerForm).flatMap((nth): Read[] => {
    const field = (part: "date" | "kind" | "from" | "to") => dayField(part, nth);
    const date = textOf(typed, field("date"));
    if (date === "") return [];
    const names = {
      date: field("date"),
      from: field("date"),
      to: field("date"),
      closed: field("date"),
      "": field("date"),
    };
    if (textOf(typed, field("kind")) !== "hours") return [{ value: { date, closed: true }, fields: names }];
    const hours = { from: textOf(typed, field("from")), to: endOf(textOf(typed, field("to"))) };
    return [{ value: { date, ...hours, type: "both" }, fields: names }];
  });
}

const numbers = ["slotMinutes", "bufferMinutes", "minimumNoticeMinutes", "horizonDays", "cancelFreeHours"] as const;

/** A number that was typed; what is none stays a text, for the schema to refuse. */
function numberOf(text: string): number | string {
  return /^\d{1,7}$/.test(text) ? Number(text) : text;
}

function settingsIn(typed: Typed) {
  const [most, fee, place] = [textOf(typed, "maxPerDay"), textOf(typed, "fee"), textOf(typed, "place")];
  return {
    ...Object.fromEntries(numbers.map((name) => [name, numberOf(textOf(typed, name))])),
    maxPerDay: most === "" ? null : numberOf(most),
    feeCents: fee === "" ? null : (decimalCents(fee) ?? fee),
    selfBooking: textOf(typed, "selfBooking") === "on",
    confirm: textOf(typed, "confirm"),
    // Its address comes from the clinic.
    place: place === "" ? null : { name: place },
  };
}

/** Which field a refusal is shown beside. */
function fieldOf([first, nth, key]: PropertyKey[], rules: Read[], days: Read[]): string {
  if (first === "feeCents") return "fee";
  if (first !== "rules" && first !== "exceptions") return String(first);
  const read = typeof nth === "number" ? (first === "rules" ? rules : days)[nth] : undefined;
  return read?.fields[String(key ?? "")] ?? read?.fields.date ?? read?.fields.from ?? String(first);
}

/** The form of the availability page: fields of hours, of days that differ, and settings. Holidays are added where their button was pressed. */
export const hoursForm = z.looseObject({}).transform((typed, context) => {
  const [rules, days] = [rulesIn(typed), exceptionsIn(typed)];
  const said = {
    rules: rules.map(({ value }) => value),
    exceptions: days.map(({ value }) => value),
    ...settingsIn(typed),
  };
  const judged = availabilitySchema.safeParse(said);
  for (const { path, message } of judged.error?.issues ?? [])
    context.addIssue({ code: "custom", path: [fieldOf(path, rules, days)], message, input: typed });
  const addsHolidays = typed.add === "holidays";
  const version = Number(textOf(typed, "version"));
  return judged.success ? { availability: judged.data, addsHolidays, version } : z.NEVER;
});
