import { Link } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import type { OwnCharge } from "../own/own-charges.server";
import { dayWords } from "./money-words";

/** What it was, for the patient: never a word that blames. */
export function ownKind({ kind }: Pick<OwnCharge, "kind">): string {
  if (kind === "session") return "Sessão";
  return kind === "other" ? "Outro serviço" : "Horário reservado";
}

type ListProps = { charges: OwnCharge[]; today: string };

/** What is open: each with the way to pay it. */
export function OpenCharges({ charges, today }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {charges.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold whitespace-nowrap tabular-nums">{moneyWords(one.amountCents)}</p>
            <p className="wrap-anywhere text-ink-soft">
              {ownKind(one)} de {dayWords(one.day, today)}, com {one.psychologistName}
            </p>
          </div>
          <Button asChild variant="quiet">
            <Link to={ownPaths.receiptCharge(one.id)}>
              Ver como pagar
              <span className="sr-only">: {moneyWords(one.amountCents)}</span>
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What was paid, with its receipts. */
export function PaidCharges({ charges, today }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {charges.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2.5">
          <p className="min-w-0 wrap-anywhere">
            <span className="font-medium whitespace-nowrap tabular-nums">{moneyWords(one.amountCents)}</span>{" "}
            <span className="text-ink-soft">
              {ownKind(one).toLowerCase()} de {dayWords(one.day, today)}, com {one.psychologistName}
            </span>
          </p>
          {one.receiptId !== null && (
            <Link to={ownPaths.receipt(one.receiptId)} className="link inline-flex min-h-11 items-center">
              Recibo
              <span className="sr-only"> de {dayWords(one.day, today)}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
