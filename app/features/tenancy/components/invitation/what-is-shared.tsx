import { paths } from "~/paths";

/** Before a patient accepts: what is seen by whom from then on, unless she says otherwise, and what stays hers. */
export function WhatIsShared({ carerName, clinicName }: { carerName: string | null; clinicName: string }) {
  const who = carerName ?? `quem acompanhar você em ${clinicName}`;
  return (
    <section aria-labelledby="partilha" className="mb-6 max-w-form">
      <h2 id="partilha" className="text-lg">
        O que passa a ser visto, e por quem
      </h2>
      <ul className="mt-2 list-disc space-y-1.5 pl-5">
        <li>Diário e humor: {who} lê. O que você marcar como privado, ninguém além de você.</li>
        <li>Plano de segurança: {who} lê e pode ajudar a escrever.</li>
        <li>Pedido de ajuda: {who} e a equipe da clínica são chamados. Só então veem as suas pessoas de confiança.</li>
        <li>
          Se você já usava a CÁRIS sem clínica: o plano e as pessoas de confiança vêm junto; o que você escreveu, só se
          você quiser. Perguntamos logo depois.
        </li>
      </ul>
      <p className="mt-2 text-ink-soft">
        A administração da clínica não lê o que você escreve.{" "}
        <a href={paths.privacy()} className="link">
          Privacidade
        </a>
      </p>
    </section>
  );
}
