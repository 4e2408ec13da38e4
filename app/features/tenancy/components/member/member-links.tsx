import { Form, Link } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { FormError } from "~/ui/form/form-error";
import { Disclosure } from "../disclosure";
import { LinkCandidates } from "./link-candidates";
import { ReasonField } from "./reason-field";
import { ShortDate } from "./short-date";

/** An open care link with both names. */
export type LinkItem = {
  id: string;
  patientId: string;
  patientName: string;
  psychologistId: string;
  psychologistName: string;
  startedAt: number;
};

/** A link that was asked of its patient: it waits, or ended without one. `at`: until when, or since when. */
export type AskedItem = {
  id: string;
  patientId: string;
  patientName: string;
  psychologistId: string;
  psychologistName: string;
  state: "waiting" | "declined" | "expired";
  proposedAt: number;
  at: number;
};

/** Somebody of the other side, found by name. `decides`: the patient of this pair is asked. */
export type CandidateItem = { id: string; name: string; decides: boolean };

type MemberLinksProps = {
  member: { id: string; disabledAt: number | null; links: LinkItem[] };
  side: "patient" | "psychologist";
  candidates: CandidateItem[];
  asked: AskedItem[];
  query?: string;
  reader: Reader;
};

/** Who cares for whom: the open links of a member, those that were asked for, ending one and starting another. */
export function MemberLinks({ member, side, candidates, asked, query, reader }: MemberLinksProps) {
  return (
    <section aria-labelledby="vinculos" className="mt-6">
      <h3 id="vinculos" className="text-lg dense:text-base">
        {side === "patient" ? "Pacientes vinculados" : "Quem acompanha"}
      </h3>
      {member.links.length === 0 && <p className="mt-1 text-ink-soft">Nenhum vínculo aberto.</p>}
      <ul className="divide-y divide-line">
        {member.links.map((link) => (
          <OneLink key={link.id} link={link} side={side} reader={reader} />
        ))}
      </ul>
      {asked.length > 0 && (
        <ul aria-label="Pedidos de acompanhamento" className="divide-y divide-line border-t border-line">
          {asked.map((one) => (
            <OneAsked key={one.id} asked={one} side={side} reader={reader} />
          ))}
        </ul>
      )}
      {side === "psychologist" && member.links.length > 0 && (
        <p className="mt-2">
          <Link
            to={teamPaths.adminHandover(member.id)}
            className="link inline-flex min-h-11 items-center dense:min-h-8"
          >
            Propor que outra pessoa acompanhe
          </Link>
        </p>
      )}
      {member.disabledAt === null && (
        <LinkCandidates memberId={member.id} side={side} candidates={candidates} query={query} />
      )}
    </section>
  );
}

/** What became of a request, for who made it: since when it waits, or when it ended. */
function OneAsked({ asked, side, reader }: { asked: AskedItem; side: "patient" | "psychologist"; reader: Reader }) {
  const refused = useRefusal("unask");
  const refusal = refused?.values.id === asked.id ? refused : null;
  const pending = usePending("unask");
  const { state, patientName, proposedAt, at } = asked;
  return (
    <li className="py-2">
      <Link to={teamPaths.adminUser(asked[`${side}Id`])} className="link wrap-anywhere">
        {asked[`${side}Name`]}
      </Link>
      <p className="text-ink-soft wrap-anywhere">
        {state === "waiting" && (
          <>
            Espera a resposta de {patientName} desde <ShortDate at={proposedAt} reader={reader} />, até{" "}
            <ShortDate at={at} reader={reader} />. Até lá nada se abre.
          </>
        )}
        {state === "declined" && (
          <>
            {patientName} disse não em <ShortDate at={at} reader={reader} />. Nada foi aberto.
          </>
        )}
        {state === "expired" && (
          <>
            Sem resposta de {patientName} até <ShortDate at={at} reader={reader} />. Nada foi aberto.
          </>
        )}
      </p>
      {state === "waiting" && (
        <>
          <FormError message={refusal?.message} />
          <Form method="post" preventScrollReset className="mt-1">
            <input type="hidden" name="intent" value="unask" />
            <Button variant="quiet" name="id" value={asked.id} pending={pending}>
              Retirar o pedido<span className="sr-only"> a {patientName}</span>
            </Button>
          </Form>
        </>
      )}
    </li>
  );
}

function OneLink({ link, side, reader }: { link: LinkItem; side: "patient" | "psychologist"; reader: Reader }) {
  const refused = useRefusal("unlink");
  const refusal = refused?.values.id === link.id ? refused : null;
  const name = link[`${side}Name`];
  return (
    <li className="py-2">
      <Link to={teamPaths.adminUser(link[`${side}Id`])} className="link wrap-anywhere">
        {name}
      </Link>{" "}
      <span className="text-ink-soft">
        desde <ShortDate at={link.startedAt} reader={reader} />
      </span>
      <Disclosure
        open={refusal !== null}
        summary={
          <>
            Encerrar vínculo<span className="sr-only"> com {name}</span>
          </>
        }
      >
        <p className="mb-3 text-ink-soft">
          O diário compartilhado deixa de aparecer na hora. O que foi registrado continua guardado.
        </p>
        <FormError message={refusal?.message} />
        <Form method="post" preventScrollReset noValidate>
          <input type="hidden" name="intent" value="unlink" />
          <ReasonField
            id={`reason-${link.id}`}
            error={refusal?.fields.reason}
            defaultValue={typedIn(refusal, "reason")}
          />
          <Button variant="danger" name="id" value={link.id} className="mt-3" pending={usePending("unlink")}>
            Encerrar
          </Button>
        </Form>
      </Disclosure>
    </li>
  );
}
