import * as z from "zod";
import { brazilianMobile, brazilianPhone } from "~/lib/text/phone";

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

/** A Brazilian mobile, as typed; E.164. @param wrong what is said of any other text */
export function mobileField(wrong: string) {
  return phone(brazilianMobile, wrong);
}
