import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { isStanding } from "~/features/tenancy/components/rows-sent";
import { Fold } from "~/ui/fold";
import { Checkbox } from "~/ui/form/checkbox";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { most } from "../../questionnaire/limits";
import type { Question } from "../../sheet";

/** `question`: what stands and is shown in this place; without it what was typed there. */
type QuestionEditorProps = { n: number; question: Question | undefined; refusal: Refusal | undefined };

const kinds = [
  { value: "text", label: "Texto livre" },
  { value: "choice", label: "Escolha de uma resposta" },
  { value: "scale", label: "Escala de 0 a 10" },
  { value: "number", label: "Número" },
];

function optionsText(question: Question | undefined): string {
  if (question?.kind !== "choice") return "";
  return question.options.map(({ label, points }) => (points === null ? label : `${label} = ${points}`)).join("\n");
}

/** Fields of one question; those of other kinds than the chosen one are folded away. */
export function QuestionEditor({ n, question, refusal }: QuestionEditorProps) {
  const name = (field: string) => `q.${n}.${field}`;
  const errors = refusal?.fields ?? {};
  const typed = (field: string, standing: string) =>
    question ? standing : (typedIn(refusal, name(field)) ?? standing);
  const [low, high] = question?.kind === "scale" ? question.ends : ["", ""];
  const kind = typed("kind", question?.kind ?? "text");
  const counts = question ? question.kind === "scale" && question.counts : refusal?.values[name("counts")] === "on";
  return (
    <div className="space-y-4">
      {isStanding(refusal, `q.${n}`, question ? n : null) && <input type="hidden" name={name("stood")} value="1" />}
      <TextField
        name={name("text")}
        label="Pergunta"
        longest={most.text}
        defaultValue={typed("text", question?.text ?? "")}
        error={errors[name("text")]}
      />
      <Select
        name={name("kind")}
        label="Tipo de resposta"
        options={kinds}
        defaultValue={kind}
        error={errors[name("kind")]}
      />
      <Fold label="Respostas para escolher" open={kind === "choice" || errors[name("options")] !== undefined}>
        <TextArea
          name={name("options")}
          label="Respostas, uma por linha"
          hint="Para contar pontos, escreva “= pontos” no fim: “Quase toda noite = 3”."
          rows={4}
          defaultValue={typed("options", optionsText(question))}
          error={errors[name("options")]}
        />
      </Fold>
      <Fold
        label="O que querem dizer 0 e 10"
        open={kind === "scale" || Boolean(errors[name("low")] ?? errors[name("high")])}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name={name("low")}
            label="O que quer dizer 0"
            longest={most.end}
            defaultValue={typed("low", low)}
            error={errors[name("low")]}
          />
          <TextField
            name={name("high")}
            label="O que quer dizer 10"
            longest={most.end}
            defaultValue={typed("high", high)}
            error={errors[name("high")]}
          />
        </div>
        <Checkbox name={name("counts")} label="Somar ao total" defaultChecked={counts} />
      </Fold>
    </div>
  );
}
