import { Checkbox } from "~/ui/form/checkbox";
import { paths } from "~/paths";
import type { Refusal } from "./refusal";

/** Names as the registration's schema nests them: `consents.terms` → `{ consents: { terms } }`. */
export const consentNames = { terms: "consents.terms", dataProcessing: "consents.dataProcessing" } as const;

/** Two consents, each its own act and neither ticked beforehand (LGPD art. 8), each with one plain line. */
export function ConsentFields({ refusal }: { refusal: Refusal | null }) {
  return (
    <fieldset className="max-w-form border-y border-line py-2">
      <legend className="sr-only">Seu consentimento</legend>
      <Checkbox
        name={consentNames.terms}
        value="true"
        required
        defaultChecked={refusal?.values[consentNames.terms] === "true"}
        error={refusal?.fields[consentNames.terms]}
        label={
          <>
            Aceito os <LegalLink to={paths.terms()}>termos de uso</LegalLink>.
          </>
        }
        hint="Em uma linha: é uma ferramenta que apoia o cuidado; não substitui terapia nem emergência."
      />
      <Checkbox
        name={consentNames.dataProcessing}
        value="true"
        required
        defaultChecked={refusal?.values[consentNames.dataProcessing] === "true"}
        error={refusal?.fields[consentNames.dataProcessing]}
        label={
          <>
            Autorizo o tratamento dos meus dados, inclusive de saúde, como diz a{" "}
            <LegalLink to={paths.privacy()}>política de privacidade</LegalLink>.
          </>
        }
        hint="Em uma linha: usamos os dados para o serviço funcionar, sem anúncio nem venda, e você pode voltar atrás."
      />
    </fieldset>
  );
}

/** Opens beside the form, so that nothing typed is lost. */
function LegalLink({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} target="_blank" rel="noopener" className="link">
      {children}
      <span className="sr-only"> (abre em outra aba)</span>
    </a>
  );
}
