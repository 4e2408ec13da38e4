import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { IntakeChoice } from "~/features/measures/components/questionnaire/intake-choice";
import { checkIntake, sendIntake } from "~/features/measures/intake/intake.server";
import { intakeFields } from "~/features/measures/measures.schema";
import { listQuestionnaires } from "~/features/measures/questionnaire/own-questionnaires.server";
import { doneSearch, patientInviteIntents } from "~/features/tenancy/components/invitation/invitation-intents";
import { InvitationsPage } from "~/features/tenancy/components/invitation/invitations-page";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { invitePatient } from "~/features/tenancy/invitation/invite-patient.server";
import { listInvitations } from "~/features/tenancy/invitation/list-invitations.server";
import { resendInvitation, resendInvitations } from "~/features/tenancy/invitation/resend-invitation.server";
import { revokeInvitation } from "~/features/tenancy/invitation/revoke-invitation.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Convites");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const { done, of, sent } = parseSearch(args.request, doneSearch);
    const [invitations, own] = await Promise.all([
      listInvitations(ctx, { limit: 50, cursor }),
      listQuestionnaires(ctx, { limit: 20 }),
    ]);
    const sheets = own.items.map(({ id, title }) => ({ id, title }));
    return {
      sheets,
      part: { ...invitations, cursor: cursor ?? null },
      done,
      of,
      sent,
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

/** What goes along is judged before the invitation goes out, and kept once it has an id. */
export async function action(args: ActionFunctionArgs) {
  const forms = z.intersection(patientInviteIntents, intakeFields);
  return submit(args, requirePsychologist, forms, async (ctx, { intake, ...input }) => {
    if (input.intent === "invite") {
      const sheets = await checkIntake(ctx, intake);
      const { id } = await invitePatient(ctx, input, input.key);
      await sendIntake(ctx, { invitationId: id, sheets });
      return redirect(`${teamPaths.invites()}?done=invite&sent=${id}`);
    }
    if (input.intent === "resend-all") {
      const count = await resendInvitations(ctx, input);
      return redirect(`${teamPaths.invites()}?done=resend-all&of=${count}`);
    }
    if (input.intent === "resend") await resendInvitation(ctx, input);
    else await revokeInvitation(ctx, input);
    return redirect(`${teamPaths.invites()}?done=${input.intent}`);
  });
}

/** A psychologist invites patients and sees what became of it. */
export default function Invites() {
  const { sheets, ...invitations } = useLoaderData<typeof loader>();
  return <InvitationsPage {...invitations} along={<IntakeChoice sheets={sheets} />} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
