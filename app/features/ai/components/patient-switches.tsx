import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { AiFeature } from "../use/ai-feature";
import type { UseSwitch } from "../use/patient-switches.server";

const uses: Record<AiFeature, { name: string; what: string }> = {
  reflection: {
    name: "Reflexões",
    what: "A pessoa pede uma observação e uma pergunta sobre uma anotação dela. Você não vê a resposta.",
  },
  transcript: {
    name: "Transcrições",
    what: "A pessoa pede o texto de um áudio que compartilha. Você confere com o som antes de ela ver.",
  },
  summary: {
    name: "Resumo da semana",
    what: "Você pede, do que foi compartilhado na semana. Só você vê.",
  },
  note: {
    name: "Ajuda para escrever notas",
    what: "Você pede, das suas palavras-chave. Nada entra na nota sem você marcar.",
  },
  plain: {
    name: "Documentos em palavras simples",
    what: "Você pede, de um documento seu, e lê antes de a pessoa ver.",
  },
};

/** Each use of a model for one patient: how it stands, who said so, and the other way. */
export function PatientSwitches({ switches, reader }: { switches: UseSwitch[]; reader: Reader }) {
  return (
    <ul className="mt-3 max-w-reading divide-y divide-line border-y border-line">
      {switches.map(({ feature, isOff, by, at }) => {
        const { name, what } = uses[feature];
        return (
          <li key={feature} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <h3 className="font-medium">{name}</h3>
              <p className="text-ink-soft">{what}</p>
              {at !== null && (
                <p className="text-sm text-ink-soft">
                  {isOff ? "Desligado" : "Ligado de novo"} por {by ?? "alguém da clínica"}, {formatDay(at, reader)}.
                </p>
              )}
            </div>
            <Form method="post" preventScrollReset className="flex items-center gap-3">
              <ActingAs />
              <input type="hidden" name="intent" value="switch" />
              <input type="hidden" name="feature" value={feature} />
              <span className="font-medium">{isOff ? "Desligado" : "Ligado"}</span>
              <Button name="on" value={isOff ? "yes" : "no"} variant="quiet">
                {isOff ? "Ligar" : "Desligar"}
                <span className="sr-only"> {name.toLowerCase()} para esta pessoa</span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
