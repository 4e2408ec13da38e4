import { Form, Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Billing } from "../money/read-billing.server";

type PlanActsProps = { billing: Billing; subscribes: boolean; pending: string | undefined; reader: Reader };

/** What can be done with what is paid for: the card, whose invoices, who sees them, ending and going on. */
export function PlanActs({ billing, subscribes, pending, reader }: PlanActsProps) {
  const { paid, isOnce, takeBackUntil, invoices } = billing;
  const ends = subscribes && paid?.cancelsAtEnd === true && !isOnce;
  const canLeave = subscribes && (takeBackUntil !== null || (!ends && !isOnce));
  return (
    <>
      {takeBackUntil !== null && (
        <p className="mt-4 max-w-reading dense:text-sm">
          Mudou de ideia? Até {formatDay(takeBackUntil, reader)} a compra pode ser desfeita, com todo o dinheiro de
          volta.
        </p>
      )}
      <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ActingAs />
        {ends && (
          <Button name="intent" value="resume" pending={pending === "resume"} pendingLabel="Voltando">
            Continuar com o plano
          </Button>
        )}
        {(subscribes || invoices.length > 0) && (
          <Button variant="quiet" name="intent" value="portal" pending={pending === "portal"} pendingLabel="Abrindo">
            Cartão e dados de pagamento
          </Button>
        )}
        <Link to={teamPaths.adminPlanPayer()} className="link inline-flex min-h-11 items-center">
          CPF ou CNPJ
        </Link>
        <Link to={teamPaths.adminPlanReaders()} className="link inline-flex min-h-11 items-center">
          Quem vê esta página
        </Link>
        {canLeave && (
          <Link to={teamPaths.adminPlanEnd()} className="link inline-flex min-h-11 items-center">
            Cancelar ou desistir
          </Link>
        )}
      </Form>
    </>
  );
}
