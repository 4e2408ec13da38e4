import { refuseMinors, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { AppointmentRow } from "./appointment.repo.server";
import { whoComes } from "./participants";

/**
 * Judges a request before the psychologist's yes, which books it: a birth date may have been recorded since it was asked for.
 * @throws AppError `care.minor_without_authorisation`
 */
export async function refuseMinorsOf({ db, actor, now }: PsychologistCtx, { patients }: AppointmentRow): Promise<void> {
  refuseMinors(await selectForAuthorisation(db, actor, whoComes(patients)), now(), actor.zone);
}
