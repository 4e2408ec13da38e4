import { Link } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { LimitWay } from "~/features/plans/components/limit-way";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { PageHeader } from "~/ui/page-header";
import { teamPaths } from "~/team-paths";
import { useGrowingList, type ListPart } from "../growing-list";
import { InvitationDone } from "./invitation-done";
import { InvitationsTable, type InvitationItem } from "./invitations-table";
import { InviteForm } from "./invite-form";
import { ListEnd } from "../list-end";

type InvitationsPageProps = {
  part: ListPart<InvitationItem>;
  done?: "invite" | "resend" | "resend-all" | "revoke";
  /** How many went out again. */
  of?: number;
  /** The invitation that has just gone out from here. */
  sent?: string;
  reader: Reader;
  /** For an admin: the psychologists a patient can be invited to. */
  psychologists?: { id: string; name: string }[];
  /** What can go along with an invitation. */
  along?: ReactNode;
};

/** Inviting, and the invitations sent so far. */
export function InvitationsPage({ part, done, of, sent, reader, psychologists, along }: InvitationsPageProps) {
  const { items, startsAtTop } = useGrowingList(part);
  // A form is new once its own invitation went out: not when somebody else's came, nor while it is being filled in.
  const [lastSent, setLastSent] = useState(sent);
  if (sent !== undefined && sent !== lastSent) setLastSent(sent);
  const ofInvite = useRefusal("invite");
  const refusal = useRefusal();
  const shareHref = psychologists ? teamPaths.adminInvitation : teamPaths.invitation;
  const title = psychologists ? "Convidar para a clínica" : "Convidar paciente";
  return (
    <>
      <PageHeader
        title="Convites"
        actions={
          psychologists && (
            <Button asChild variant="quiet">
              <Link to={teamPaths.adminImports()}>Convidar por planilha</Link>
            </Button>
          )
        }
      />
      <InvitationDone done={refusal ? undefined : done} of={of} />
      {refusal && !ofInvite && (
        <>
          <FormError message={refusal.fields.ids ?? refusal.message} />
          <LimitWay code={refusal.code} who={psychologists ? "admin" : "psychologist"} />
        </>
      )}
      <InviteForm key={lastSent} title={title} psychologists={psychologists} along={along} />
      <InvitationsTable
        invitations={items}
        withRole={psychologists !== undefined}
        shareHref={shareHref}
        reader={reader}
      />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
