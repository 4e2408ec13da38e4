import { paths } from "~/paths";
import { HelpBlock } from "~/ui/shell/help-block";

/** A quiet way to help beside answers that weigh, though none of them called for it by itself. */
export function HelpBeside() {
  return (
    <aside aria-label="Ajuda" className="max-w-reading border-l-4 border-line-strong pl-4">
      <p>
        Se ficar pesado demais, você pode{" "}
        <a href={paths.sosHelp()} className="link font-medium">
          pedir ajuda pelo SOS
        </a>{" "}
        ou abrir{" "}
        <a href={paths.plan()} className="link font-medium">
          o seu plano de segurança
        </a>
        .
      </p>
      <HelpBlock bare compact className="mt-1" />
    </aside>
  );
}
