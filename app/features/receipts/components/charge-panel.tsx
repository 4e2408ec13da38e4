import { Link } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { SidePanel } from "~/ui/list/side-panel";
import { kindWords, methodWords, statusWords } from "../charge-words";
import type { ChargeDetail } from "../charges/read-charge.server";
import { ChargeActs } from "./charge-acts";
import { longDay } from "./money-words";
import { ReceiptPart } from "./receipt-part";
import { SharePart } from "./share-part";

type ChargePanelProps = {
  charge: ChargeDetail;
  today: string;
  done: string | undefined;
  refusal: Refusal | undefined;
  closeHref: string;
};

const doneWords: Record<string, string> = {
  paid: "Pagamento registrado.",
  undo: "Pagamento desfeito: está em aberto de novo.",
  amount: "Valor alterado.",
  waive: "Dispensado: nada é devido.",
  keep: "Fica como foi pago.",
  share: "Pronto: cada pessoa vê só a parte dela.",
  remind: "Lembrete enviado, com palavras gentis.",
  receipt: "Recibo emitido. A pessoa foi avisada.",
  "cancel-receipt": "Recibo cancelado. O número dele não volta a ser usado.",
  made: "Cobrança criada.",
};

/** One charge: what it is for, how it stands, what can be done. */
export function ChargePanel({ charge, today, done, refusal, closeHref }: ChargePanelProps) {
  const { patientId, patientName, kind, status, day, amountCents, about, paidOn, method, appointmentId } = charge;
  const said = done === undefined || refusal ? undefined : doneWords[done];
  return (
    <SidePanel title={patientName} closeHref={closeHref} holdsTyped={refusal !== undefined}>
      {said && <Flash>{said}</Flash>}
      <FormError message={refusal?.message} />
      <p className="text-2xl font-semibold tabular-nums">{moneyWords(amountCents)}</p>
      <p className="mt-1">
        {kindWords[kind]} de {longDay(day)}
      </p>
      {about !== null && <p className="wrap-anywhere text-ink-soft">{about}</p>}
      <p className="mb-4 mt-1 font-medium">
        {status === "paid" && paidOn !== null && method !== null
          ? `Pago em ${longDay(paidOn)} · ${methodWords[method]}`
          : statusWords[status]}
      </p>
      <SessionSays charge={charge} />
      <ChargeActs charge={charge} today={today} refusal={refusal} />
      <ReceiptPart charge={charge} />
      <SharePart charge={charge} />
      <p className="mt-5 flex flex-wrap gap-x-5 border-t border-line pt-3 dense:text-sm">
        <Link
          to={teamPaths.patientPayments(patientId)}
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Tudo com {patientName}
        </Link>
        {appointmentId !== null && (
          <Link
            to={teamPaths.agendaSession(appointmentId)}
            className="link inline-flex min-h-11 items-center dense:min-h-8"
          >
            Ver a sessão
          </Link>
        )}
      </p>
    </SidePanel>
  );
}

/** The session says another sum than was paid or agreed. */
function SessionSays({ charge }: { charge: ChargeDetail }) {
  const { sessionSaysCents, amountCents, status, declaredAt } = charge;
  if (sessionSaysCents === null) return null;
  const gap = amountCents - sessionSaysCents;
  return (
    <Notice tone="attention" title="A sessão mudou depois" className="mb-4">
      <p>
        Pela sessão seriam {moneyWords(sessionSaysCents)}.{" "}
        {status === "paid" && gap > 0 && `Há ${moneyWords(gap)} a devolver ou a descontar da próxima.`}
        {status === "paid" && gap < 0 && `Faltam ${moneyWords(-gap)}.`}
      </p>
      {declaredAt !== null && <p>Este pagamento já foi num arquivo da Receita Saúde: corrija o recibo lá também.</p>}
    </Notice>
  );
}
