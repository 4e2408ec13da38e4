import { Form } from "@remix-run/react";
import type { PresetName } from "~/features/sos/ladder/ladder-presets";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";

const presets: { name: PresetName; title: string; said: string }[] = [
  { name: "house", title: "Padrão da casa", said: "Começa por quem acompanha e chama mais gente a cada passo." },
  { name: "sms_first", title: "SMS desde o começo", said: "O mesmo, com SMS já no primeiro passo de todos." },
  { name: "everybody", title: "Tudo como imediato", said: "Cada pedido chama como se fosse perigo imediato." },
];

/** Ready ways of calling; one press and it holds for the next calls. */
export function PolicyPresets({ chosen }: { chosen: PresetName | null }) {
  return (
    <section aria-labelledby="modelos" className="mb-8">
      <h2 id="modelos" className="mb-2 text-lg dense:text-base">
        Modelos
      </h2>
      <Form method="post">
        <ActingAs />
        <input type="hidden" name="intent" value="preset" />
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-3">
          {presets.map(({ name, title, said }) => (
            <li key={name} className="flex flex-col justify-between gap-2 border-t-2 border-line-strong pt-2">
              <p className="text-sm">
                <span className="block font-semibold">{title}</span>
                {said}
              </p>
              {chosen === name ? (
                <p className="text-sm font-medium">Em uso</p>
              ) : (
                <p>
                  <Button name="preset" value={name} variant="quiet">
                    Usar este<span className="sr-only">{`: ${title}`}</span>
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}
