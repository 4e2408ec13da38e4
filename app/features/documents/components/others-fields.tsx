import { Fold } from "~/ui/fold";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { longestOther, longestPart, mostOthers } from "../document-kinds";
import type { FormField } from "./form-field";

const names = ["name", "calling", "registration", "procedure", "analysis"] as const;

/** Professionals of other callings who wrote the report, too: a place for each, folded until it is used. */
export function OthersFields({ field }: { field: FormField }) {
  const isUsed = (n: number) =>
    names.some((name) => {
      const { defaultValue, error } = field(`other.${n}.${name}`);
      return Boolean(defaultValue ?? "") || error !== undefined;
    });
  const places = Array.from({ length: mostOthers }, (_, n) => n);
  return (
    <Fold label="Feito com profissionais de outras áreas" open={places.some(isUsed)}>
      <p className="text-ink-soft dense:text-sm">
        Torna-se um relatório multiprofissional (Res. CFP 06/2019, art. 12). Cada profissional faz a própria análise,
        responde por ela e assina no papel; o que é privativo da Psicologia fica nas suas partes, acima.
      </p>
      {places.map((n) =>
        n === 0 || isUsed(n) ? (
          <fieldset key={n} className="space-y-4 border-t border-line pt-4">
            <legend className="font-semibold">Profissional {n + 1}</legend>
            <Other n={n} field={field} />
          </fieldset>
        ) : (
          <Fold key={n} label={`Acrescentar profissional ${n + 1}`}>
            <Other n={n} field={field} />
          </Fold>
        ),
      )}
    </Fold>
  );
}

function Other({ n, field }: { n: number; field: FormField }) {
  const of = (name: (typeof names)[number]) => field(`other.${n}.${name}`);
  return (
    <>
      <TextField {...of("name")} label="Nome" autoComplete="off" longest={longestOther.name} />
      <TextField {...of("calling")} label="Profissão" hint="Como Psiquiatria." longest={longestOther.calling} />
      <TextField
        {...of("registration")}
        label="Conselho e número"
        hint="Como CRM/SP 123456."
        autoComplete="off"
        longest={longestOther.registration}
      />
      <TextArea {...of("procedure")} label="Procedimento desta área" optional rows={4} longest={longestPart} />
      <TextArea {...of("analysis")} label="Análise desta área" rows={6} longest={longestPart} />
    </>
  );
}
