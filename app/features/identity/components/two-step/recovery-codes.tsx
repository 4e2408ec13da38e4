import { Link } from "@remix-run/react";
import { Copy, Printer } from "lucide-react";
import { useState } from "react";
import { accountPaths } from "~/account-paths";
import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";
import { Notice } from "~/ui/feedback/notice";

/** The recovery codes, this once: to copy, to print, or to write down. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section aria-labelledby="codigos" className="max-w-reading">
      <h2 id="codigos" className="text-xl dense:text-lg">
        Guarde seus códigos de recuperação
      </h2>
      <p className="mt-1">
        Cada um vale uma entrada, se você ficar sem o celular. Eles aparecem só agora: guarde em um lugar seguro, fora
        deste aparelho.
      </p>
      <ol className="my-5 grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-8 border-y border-line py-3 [font-family:ui-monospace,monospace] text-lg">
        {codes.map((code) => (
          <li key={code} className="py-1 tracking-wide select-all">
            {code}
          </li>
        ))}
      </ol>
      <KeepCodes codes={codes} />
      <Notice className="mt-6 print:hidden">
        Quando estiverem guardados, siga. Nós não conseguimos mostrar os mesmos códigos de novo, mas você pode gerar
        outros.
      </Notice>
      <p className="mt-4 print:hidden">
        <Button asChild>
          <Link to={accountPaths.accountTwoStep()}>Já guardei</Link>
        </Button>
      </p>
    </section>
  );
}

/** Buttons that need JavaScript exist only with it; the codes can always be selected. */
function KeepCodes({ codes }: { codes: string[] }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  if (!hydrated) return null;
  function copy() {
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      <Button type="button" variant="quiet" onClick={copy}>
        <Copy aria-hidden="true" className="size-4" />
        Copiar
      </Button>
      <Button type="button" variant="quiet" onClick={() => window.print()}>
        <Printer aria-hidden="true" className="size-4" />
        Imprimir
      </Button>
      <p role="status" className="text-sm text-ink-soft">
        {copied === "yes" && "Copiados."}
        {copied === "no" && "O navegador não deixou copiar. Selecione os códigos e copie você."}
      </p>
    </div>
  );
}
