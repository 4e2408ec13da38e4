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

/** Somebody of the other side, found by name. */
export type CandidateItem = { id: string; name: string; disabledAt: number | null };

type MemberLinksProps = {
  member: { id: string; disabledAt: number | null; links: LinkItem[] };
  side: "patient" | "psychologist";
  candidates: CandidateItem[];
  query?: string;
  reader: Reader;
};

/** Who cares for whom: the open links of a member, ending one and starting another. */
export function MemberLinks({ member, side, candidates, query, reader }: MemberLinksProps) {
  const linked = new Set(member.links.map((link) => link[`${side}Id`]));
  const free = candidates.filter(({ id, disabledAt }) => disabledAt === null && !linked.has(id)).slice(0, 8);
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
        <LinkCandidates memberId={member.id} side={side} candidates={free} query={query} />
      )}
    </section>
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
