import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";
import type { ContactRights } from "../../contacts/contact-rights.server";

/** The number, then the code that went to it. */
export function ProveNumber({ codeId }: { codeId: string | null }) {
  const asking = useRefusal("ask");
  const proving = useRefusal("prove");
  return (
    <div className="max-w-form space-y-8">
      {codeId !== null && (
        <Form method="post" noValidate className="space-y-4">
          <input type="hidden" name="intent" value="prove" />
          <input type="hidden" name="id" value={codeId} />
          <RefusalSummary refusal={proving} labels={{ code: "Código" }} />
          <p role="status">Se o número recebe SMS, um código está a caminho. Ele vale por 10 minutos.</p>
          <TextField
            name="code"
            label="Código de 6 dígitos"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={proving?.fields.code}
            required
          />
          <Button pending={usePending("prove")}>Continuar</Button>
        </Form>
      )}
      <Form method="post" noValidate className="space-y-4">
        <input type="hidden" name="intent" value="ask" />
        <RefusalSummary refusal={asking} labels={{ phone: "Seu celular" }} />
        <TextField
          name="phone"
          type="tel"
          label="Seu celular"
          hint="Com DDD. O código prova que o número é seu."
          autoComplete="tel-national"
          defaultValue={typedIn(asking, "phone")}
          error={asking?.fields.phone}
          required
        />
        <Button variant={codeId === null ? "primary" : "quiet"} pending={usePending("ask")}>
          {codeId === null ? "Receber o código" : "Mandar outro código"}
        </Button>
      </Form>
    </div>
  );
}

const day = dateFormat("pt-BR", houseZone, { dateStyle: "long", timeStyle: "short" });

/** What is held of a number, and the way out. */
export function ContactRightsView({
  rights,
  asked,
  officer,
}: {
  rights: ContactRights;
  asked: boolean;
  officer: string;
}) {
  const { phone, people, sentAt, left } = rights;
  const pending = usePending();
  return (
    <div className="max-w-reading space-y-5">
      <p>
        {people === 0
          ? `Não encontramos mensagens nossas para ${phone}, nem nada dito por você.`
          : `${people === 1 ? "Uma pessoa que usa a CÁRIS deu" : `${people} pessoas que usam a CÁRIS deram`} ${phone} como contato, e você recebeu ou respondeu uma mensagem. Quem é, não dizemos: é sigilo dela.`}
      </p>
      {sentAt.length > 0 && (
        <>
          <p>Mensagens nos últimos 30 dias:</p>
          <ul className="list-disc pl-5">
            {sentAt.map((at) => (
              <li key={at}>{day.format(at)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="text-ink-soft">
        Do número guardamos um resumo que não se lê de volta, por 30 dias depois de cada mensagem; o que você respondeu
        fica até dizer outra coisa. Nome e número, como alguém os escreveu na própria lista, ficam cifrados com a chave
        dessa pessoa: nós não lemos, e por isso não sabemos dizer se estão em alguma lista que nunca mandou mensagem.
      </p>
      {left ? (
        <p role="status" className="font-medium">
          Este número não recebe mais mensagens da CÁRIS, de ninguém. Quem o deu fica sabendo que alguém saiu da lista.
        </p>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="leave" />
          <p className="mb-3">
            Se você sair, nenhuma mensagem vai mais para este número, também em uma emergência. Quem o deu é avisado
            para escolher outra pessoa.
          </p>
          <Button pending={pending}>Não quero ser contato</Button>
        </Form>
      )}
      {people > 0 && !left && <ToCorrect asked={asked} />}
      <p>
        Para pedir outra coisa, escreva para a pessoa encarregada:{" "}
        <a href={`mailto:${officer}`} className="link">
          {officer}
        </a>
        . A resposta completa sai em até 15 dias.
      </p>
      <p>
        <Link to={accountPaths.contactRights()} className="link inline-flex min-h-11 items-center">
          Ver outro número
        </Link>
      </p>
    </div>
  );
}

/** What is wrong stands under somebody's key: they are asked to look, and nothing typed here goes to them. */
function ToCorrect({ asked }: { asked: boolean }) {
  if (asked)
    return (
      <p role="status" className="font-medium">
        Pedimos a quem deu o seu número que confira o seu nome e o seu número.
      </p>
    );
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="correct" />
      <p className="mb-3">
        Se o seu nome ou número está errado, só quem o escreveu corrige. Pedimos que confira, sem dizer quem pediu.
      </p>
      <Button variant="quiet">Pedir que corrijam</Button>
    </Form>
  );
}
