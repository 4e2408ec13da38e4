import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { crpSteps } from "../copy/crp";
import { SiteHeader } from "./site-header";
import { SiteShell } from "./site-shell";

/** How a psychologist's registration is looked up, and what that does not say. @param props.officer where to write to (LGPD art. 41) */
export function CrpPage({ officer }: { officer: string }) {
  return (
    <SiteShell>
      <SiteHeader
        title="Como conferimos o CRP"
        lead="Só pode atender como psicóloga ou psicólogo quem tem inscrição ativa no Conselho Regional de Psicologia. O número não tem dígito que se calcule: quem confere é uma pessoa."
      />
      <ol className="max-w-reading">
        {crpSteps.map(({ title, text }, at) => (
          <li key={title} className="grid grid-cols-[3rem_minmax(0,1fr)] border-t border-line py-5">
            <span aria-hidden="true" className="text-xl font-semibold text-act">
              {at + 1}
            </span>
            <div>
              <h2 className="text-lg">{title}</h2>
              <p className="mt-1 text-ink-soft">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <section aria-labelledby="voce-mesmo" className="max-w-reading border-t border-line pt-6">
        <h2 id="voce-mesmo" className="text-xl">
          Confira você também
        </h2>
        <p className="mt-2">
          O Conselho Federal de Psicologia mantém o{" "}
          <a href="https://cadastro.cfp.org.br/" rel="noreferrer" className="link">
            Cadastro Nacional de Profissionais
          </a>
          , aberto a todos: nome ou número, e ele diz se a inscrição está ativa. Recebeu um documento feito aqui?{" "}
          <Link to={ownPaths.verify()} className="link">
            Verifique o código dele
          </Link>
          . Se algo não bate, escreva para{" "}
          <a href={`mailto:${officer}`} className="link">
            {officer}
          </a>
          .
        </p>
      </section>
    </SiteShell>
  );
}
