import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { peopleCounted } from "../../incident/incident-words";

type LeaveListProps = {
  list: {
    words: string;
    state: "running" | "done" | "leaving" | "left";
    found: number;
    alone: { people: number; told: number };
    draft: string;
  };
  refusal: Refusal | undefined;
};

const stateWords = {
  running: "Esta lista ainda está sendo feita. Espere terminar.",
  leaving: "Esta lista está sendo retirada.",
  left: "Esta lista já foi retirada.",
};

/** A list with whom it alone has, and the form that takes it out: why, and what is said to who had been told. */
export function LeaveList({ list, refusal }: LeaveListProps) {
  const { words, state, found, alone, draft } = list;
  const isPending = useNavigation().state === "submitting";
  return (
    <div className="max-w-prose space-y-4">
      <p className="wrap-anywhere">
        {words} {state !== "running" && <>Achou {peopleCounted(found)}.</>}
      </p>
      {state === "done" ? (
        <Form method="post" noValidate className="space-y-4">
          <FormError message={refusal?.message} />
          <p>
            Saem {peopleCounted(alone.people)}: quem está também em outra lista fica nela.{" "}
            {alone.told > 0
              ? `${peopleCounted(alone.told)} ${alone.told === 1 ? "já foi avisada" : "já foram avisadas"} e ${alone.told === 1 ? "recebe" : "recebem"} a correção abaixo.`
              : "Nenhuma delas foi avisada."}
          </p>
          <TextArea
            name="why"
            label="Por que a lista estava errada"
            hint="Em 10 caracteres ou mais. Fica no registro do incidente; a administração da clínica também lê."
            rows={2}
            longest={1000}
            error={refusal?.fields.why}
            defaultValue={typedIn(refusal, "why")}
            required
          />
          {alone.told > 0 && (
            <TextArea
              name="correction"
              label="O que leem as pessoas que já tinham sido avisadas"
              rows={7}
              longest={4000}
              error={refusal?.fields.correction}
              defaultValue={typedIn(refusal, "correction") ?? draft}
              required
            />
          )}
          <Button variant="danger" pending={isPending} pendingLabel="Tirando…">
            {alone.told > 0 ? "Tirar a lista e enviar a correção" : "Tirar a lista"}
          </Button>
        </Form>
      ) : (
        <p>{stateWords[state]}</p>
      )}
    </div>
  );
}
