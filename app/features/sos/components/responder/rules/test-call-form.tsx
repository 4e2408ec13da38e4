import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { Person } from "~/features/sos/board/alert";
import type { TestCall, TestResult } from "~/features/sos/ladder/test-call.server";
import { channelWords } from "../alert/words";

const fates: Record<TestResult["result"], string> = {
  taken: "aceito pelo serviço de envio; veja se chegou",
  refused: "recusado pelo serviço de envio",
  no_answer: "o serviço de envio não respondeu",
  no_address: "não há para onde mandar",
};

/** A call as an alert would make it, marked as a test, to oneself or a colleague; the answer is what the providers said. */
export function TestCallForm({ people, done }: { people: Person[]; done: TestCall | null }) {
  const pending = useNavigation().formData?.get("intent") === "test";
  return (
    <section aria-labelledby="teste" className="mb-8 max-w-form">
      <h2 id="teste" className="mb-2 text-lg dense:text-base">
        Chamada de teste
      </h2>
      {done && (
        <div role="status" className="mb-4 border-l-4 border-act bg-act-wash px-4 py-3">
          <p className="font-medium">{`Teste para ${done.name}`}</p>
          <ul className="mt-1 text-sm">
            {done.results.map(({ channel, result }) => (
              <li key={channel}>{`${channelWords[channel]}: ${fates[result]}`}</li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value="test" />
        <Select
          name="memberId"
          label="Quem recebe"
          hint="Chega por todos os meios da pessoa, com a palavra TESTE. Pacientes e contatos nunca são chamados."
          defaultValue={people[0]?.id}
          options={people.map(({ id, name }, nth) => ({ value: id, label: nth === 0 ? `${name} (você)` : name }))}
        />
        <Button variant="quiet" className="mt-3" pending={pending} pendingLabel="Chamando…">
          Fazer uma chamada de teste
        </Button>
      </Form>
    </section>
  );
}
