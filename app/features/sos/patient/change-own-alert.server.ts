import type * as z from "zod";
import type { PatientCtx } from "~/features/kernel/ctx";
import type { ownAlertForm } from "../sos-forms.schema";
import { cancelSos, noteFeeling, shareLocation } from "./own-sos.server";

/** Does what a form of the patient's own alert asks for. @throws AppError `sos.not_found`, `sos.closed` */
export async function changeOwnAlert(ctx: PatientCtx, id: string, form: z.output<typeof ownAlertForm>): Promise<void> {
  switch (form.intent) {
    case "cancel":
      await cancelSos(ctx, id, form.reason);
      return;
    case "feel":
      await noteFeeling(ctx, id, form);
      return;
    case "share": {
      const { latitude, longitude, accuracy } = form;
      await shareLocation(ctx, id, { latitude, longitude, accuracy });
      return;
    }
    case "withdraw":
      await shareLocation(ctx, id, null);
      return;
    default:
      form satisfies never;
  }
}
