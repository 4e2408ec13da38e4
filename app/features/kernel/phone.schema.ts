import * as z from "zod";
import { brazilianMobile, brazilianPhone, callableNumber } from "~/lib/text/phone";

function phone(read: (text: string) => string | null, wrong: string) {
  return z.string(wrong).transform((typed, issue) => {
    const number = read(typed);
    if (number === null) issue.addIssue({ code: "custom", message: wrong });
    return number ?? "";
  });
}

/** A Brazilian number that may be called, as typed; E.164. @param wrong what is said of any other text */
export function phoneField(wrong: string) {
  return phone(brazilianPhone, wrong);
}

/** Any number that may be called from Brazil, as typed: E.164, or as it is dialled (188). @param wrong what is said of any other text */
export function callableField(wrong: string) {
  return phone(callableNumber, wrong);
}

/** A Brazilian mobile, as typed; E.164. @param wrong what is said of any other text */
export function mobileField(wrong: string) {
  return phone(brazilianMobile, wrong);
}
