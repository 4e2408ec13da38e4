import { actingAsField } from "../../lib/acting-as";
import type { FormValues } from "./draft-store";

/** What a form would send, files left out. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const values: FormValues = {};
  data.delete(actingAsField); // whose page it is, not what is said on it
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).filter((value) => typeof value === "string");
    // A field of files alone says nothing here: it comes and goes with the picker, and that is no change.
    if (all.length > 0) values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return values;
}

/** Whether two forms say the same, the field that only names the form left out. */
export function sameValues(a: FormValues, b: FormValues, except: string): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete(except);
  return [...names].every((name) => JSON.stringify(a[name] ?? "") === JSON.stringify(b[name] ?? ""));
}

/** Whether a person has changed anything since the page was made (a browser may also have put old words back). */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    const ticks = field.type === "radio" || field.type === "checkbox";
    return ticks ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });
}
