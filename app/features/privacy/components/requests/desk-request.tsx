import { Form, Link } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { PageHeader } from "~/ui/page-header";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { refusalLaws } from "../../requests/refusal-laws";
import type { CarryingOut } from "../../erasure/carry-out-erasure.server";
import type { OpenedRequest } from "../../requests/request-desk.server";
import { Answer, stateWords } from "./request-state";
import { CarryOut } from "../erasure/carry-out";
import { rightOfOther, rightWords } from "./right-words";

type Props = {
  request: OpenedRequest;
  reader: Reader;
  back: string;
  answered: unknown;
  /** The person's page, where a clinic has one. */
  person?: string;
  /** What stands of carrying out what a guardian asked; null: nothing is to be carried out. */
  carrying?: CarryingOut | null;
};

const lawOptions = Object.entries(refusalLaws).map(([value, label]) => ({ value, label }));

/** One request: what was asked, its day, and the two ways to settle it. */
export function DeskRequestPage({ request, reader, back, answered, person, carrying = null }: Props) {
  const { name, right, state, asker, askedAt, dueAt, settledAt, law, words, answer } = request;
  const isLate = (settledAt ?? reader.now) > dueAt;
  return (
    <>
      <PageHeader
        title={`${name}: ${rightOfOther(right).toLowerCase()}`}
        back={{ to: back, label: "Pedidos sobre dados" }}
      />
      <div className="max-w-prose space-y-3">
        <p>
          LGPD, {rightWords[right].article}. {asker === "guardian" && "Pedido por responsável. "}Pedido{" "}
          {formatWhen(askedAt, reader)}; prazo{" "}
          <span className={isLate ? "font-medium text-wrong-text" : undefined}>{formatWhen(dueAt, reader)}</span>.
          Agora: <strong>{stateWords[state]}</strong>
          {settledAt !== null && <> {formatWhen(settledAt, reader)}</>}
          {isLate && ", fora do prazo"}.
        </p>
        {words === null ? (
          <p className="text-ink-soft">A pessoa não escreveu nada além do pedido.</p>
        ) : (
          <div>
            <p className="font-medium">{asker === "guardian" ? "O que está no pedido" : "O que a pessoa escreveu"}</p>
            <blockquote className="mt-1 border-l-4 border-line pl-4 wrap-anywhere whitespace-pre-line">
              {words}
            </blockquote>
          </div>
        )}
        <Answer answer={answer} law={law} />
        {person && (
          <p>
            <Link to={person} prefetch="none" className="link inline-flex min-h-11 items-center dense:min-h-8">
              Abrir a página de {name}
            </Link>
          </p>
        )}
        {right === "correct" && state === "asked" && <WhereToCorrect isOurs={person !== undefined} />}
      </div>
      {carrying && (
        <CarryOut carrying={carrying} name={name} isOpen={state === "asked"} reader={reader} answered={answered} />
      )}
      {state === "asked" && <Settle answered={answered} byGuardian={asker === "guardian"} />}
    </>
  );
}

/** Where what stands wrong is put right, field by field: not all of it is the administration's. */
function WhereToCorrect({ isOurs }: { isOurs: boolean }) {
  return (
    <div className="text-ink-soft">
      <p className="font-medium text-ink">Onde se corrige</p>
      <ul className="list-disc pl-5">
        <li>Nome, e-mail, telefone e fuso: a própria pessoa, em Sua conta.</li>
        {isOurs && (
          <>
            <li>Perfil, acesso e com quem está o acompanhamento: na página dela, acima.</li>
            <li>
              Nascimento, responsável e ciclo: quem acompanha, no cadastro dela. Prontuário assinado não muda: recebe um
              adendo.
            </li>
          </>
        )}
      </ul>
    </div>
  );
}

const forPerson = "O que foi feito, ou o que ela pediu para saber. Ela lê isto na conta dela.";
const forGuardian =
  "Ao responsável vai por escrito, pela clínica, e só o essencial para medidas em benefício de quem é acompanhado (Código de Ética do Psicólogo, art. 13). Quem é acompanhado lê o mesmo na conta.";

function Settle({ answered, byGuardian }: { answered: unknown; byGuardian: boolean }) {
  const [answering, refusing] = [refusalOf(answered, { intent: "answer" }), refusalOf(answered, { intent: "refuse" })];
  const other = refusalOf(answered);
  return (
    <div className="mt-8 max-w-prose space-y-6">
      {other && Object.keys(other.fields).length === 0 && <FormError message={other.message} />}
      <Form method="post" className="space-y-3" noValidate>
        <input type="hidden" name="intent" value="answer" />
        <TextArea
          name="answer"
          label={byGuardian ? "Resposta para o responsável" : "Resposta para a pessoa"}
          hint={byGuardian ? forGuardian : forPerson}
          rows={4}
          longest={4000}
          error={answering?.fields.answer}
          defaultValue={typedIn(answering, "answer")}
          required
        />
        <Button>Responder</Button>
      </Form>
      <details className="border-t border-line pt-4" open={refusing !== undefined}>
        <summary className="min-h-11 cursor-pointer content-center font-medium dense:min-h-8">
          Recusar, com a lei
        </summary>
        <Form method="post" className="mt-3 space-y-3" noValidate>
          <input type="hidden" name="intent" value="refuse" />
          <Select
            name="law"
            label="Por qual lei"
            options={lawOptions}
            placeholder="Escolha…"
            error={refusing?.fields.law}
            defaultValue={typedIn(refusing, "law")}
            required
          />
          <TextArea
            name="answer"
            id="reason"
            label="O motivo, em palavras"
            hint="A lei manda dizer por que não. A pessoa também fica sabendo que pode reclamar à ANPD."
            rows={3}
            longest={4000}
            error={refusing?.fields.answer}
            defaultValue={typedIn(refusing, "answer")}
            required
          />
          <Button variant="danger">Recusar</Button>
        </Form>
      </details>
    </div>
  );
}
