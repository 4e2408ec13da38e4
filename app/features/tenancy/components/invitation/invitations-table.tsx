import { Form, Link } from "@remix-run/react";
import { usePending } from "~/features/identity/components/login/refusal";
import { BulkBar } from "~/ui/console/bulk-bar";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import type { InvitationState } from "../../invitation/invitation.policy";
import { roleLabels } from "../../login/viewer";
import { ShortDate } from "../member/short-date";
import { StateMark } from "../member/state-mark";

/** One invitation as its sender sees it. */
export type InvitationItem = {
  id: string;
  name: string;
  email: string;
  role: "patient" | "psychologist" | "admin";
  state: InvitationState;
  createdAt: number;
  expiresAt: number;
};

type InvitationsTableProps = {
  invitations: InvitationItem[];
  withRole?: boolean;
  /** Where an invitation's link is shown. */
  shareHref: (id: string) => string;
  reader: Reader;
};

const states = {
  pending: { tone: "act", label: "aguardando" },
  accepted: { tone: "calm", label: "aceito" },
  expired: { tone: "quiet", label: "vencido" },
  revoked: { tone: "quiet", label: "cancelado" },
} as const satisfies Record<InvitationState, { tone: string; label: string }>;

const form = "invitations";
const isOver = ({ state }: InvitationItem) => state !== "pending" && state !== "expired";
const marked = (n: number) => (n === 1 ? "1 convite marcado" : `${n} convites marcados`);

/** Invitations newest first, each with what can still be done with it, and several to be mailed again at once. */
export function InvitationsTable({ invitations, withRole = false, shareHref, reader }: InvitationsTableProps) {
  const isResending = usePending("resend-all");
  if (invitations.length === 0)
    return <EmptyState title="Aqui ficam os convites enviados">Cada um com a situação e o prazo.</EmptyState>;
  return (
    <>
      <ConsoleTable
        caption="Convites"
        columns={columns(reader, shareHref).filter(({ key }) => withRole || key !== "role")}
        rows={invitations}
        rowKey={(row) => row.id}
        nameOf={({ name }) => `o convite de ${name}`}
        form={form}
        isFixed={isOver}
      />
      {!invitations.every(isOver) && (
        <BulkBar form={form} rows={invitations} words={marked}>
          <Button variant="quiet" name="intent" value="resend-all" pending={isResending}>
            Reenviar
          </Button>
        </BulkBar>
      )}
    </>
  );
}

function columns(reader: Reader, shareHref: (id: string) => string): ConsoleColumn<InvitationItem>[] {
  return [
    {
      key: "who",
      header: "Pessoa",
      cell: ({ name, email }) => (
        <>
          <span className="block wrap-anywhere">{name}</span>
          <span className="block font-normal wrap-anywhere text-ink-soft">{email}</span>
        </>
      ),
    },
    { key: "role", header: "Perfil", cell: ({ role }) => roleLabels[role] },
    {
      key: "state",
      header: "Situação",
      cell: ({ state }) => <StateMark tone={states[state].tone}>{states[state].label}</StateMark>,
    },
    { key: "sent", header: "Enviado em", cell: ({ createdAt }) => <ShortDate at={createdAt} reader={reader} /> },
    {
      key: "until",
      header: "Vale até",
      cell: ({ state, expiresAt }) =>
        state === "pending" || state === "expired" ? <ShortDate at={expiresAt} reader={reader} /> : "–",
    },
    { key: "acts", header: "", cell: (row) => <Acts {...row} shareHref={shareHref(row.id)} /> },
  ];
}

function Acts({ id, name, role, state, shareHref }: InvitationItem & { shareHref: string }) {
  if (state !== "pending" && state !== "expired") return null;
  return (
    <div className="flex flex-wrap gap-2">
      {state === "pending" && role === "patient" && (
        <Button asChild variant="quiet">
          <Link to={shareHref}>
            Link e QR
            <span className="sr-only"> do convite de {name}</span>
          </Link>
        </Button>
      )}
      <RowForm id={id} intent="resend" label="Reenviar" name={name} />
      {state === "pending" && <RowForm id={id} intent="revoke" label="Cancelar" name={name} />}
    </div>
  );
}

function RowForm({ id, intent, label, name }: { id: string; intent: string; label: string; name: string }) {
  const pending = usePending(intent);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <Button variant="quiet" name="id" value={id} pending={pending}>
        {label}
        <span className="sr-only"> o convite de {name}</span>
      </Button>
    </Form>
  );
}
