import { AppError } from "~/lib/app-error";
import type { Place } from "../appointment";

/**
 * The place that a form names. @param kept what stood there before: it may stay though the clinic has it no more
 * @returns undefined when the form says nothing of it, null for none
 * @throws AppError `request.invalid` (place)
 */
export function choosePlace(
  places: readonly Place[],
  name: string | undefined,
  kept: Place | null,
): Place | null | undefined {
  if (name === undefined) return undefined;
  if (name === "") return null;
  const found = places.find((one) => one.name === name) ?? (kept?.name === name ? kept : undefined);
  if (!found) throw new AppError("request.invalid", { fields: { place: "Escolha um dos lugares da clínica." } });
  return found;
}
