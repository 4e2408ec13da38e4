import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { teamPaths } from "~/team-paths";

type NoteAsideProps = {
  patient: { id: string; name: string };
  noteId: string | null;
  session: { id: string } | null;
  /** Whether it is a draft, which can be given up. */
  isDraft?: boolean;
  children?: ReactNode;
};

const line = "link inline-flex min-h-11 items-center dense:min-h-8";

/** What is wanted beside a note while it is written. */
export function NoteAside({ patient, noteId, session, isDraft = false, children }: NoteAsideProps) {
  return (
    <aside className="text-sm print:hidden">
      <h2 className="mb-1 text-sm font-semibold text-ink-soft">À mão</h2>
      <ul>
        {session && (
          <li>
            <Link to={teamPaths.beforeSession(session.id)} className={line}>
              Antes da sessão: o que mudou
            </Link>
          </li>
        )}
        <li>
          <Link to={teamPaths.patient(patient.id)} className={line}>
            Linha do tempo
          </Link>
        </li>
        <li>
          <Link to={teamPaths.patientPlan(patient.id)} className={line}>
            Plano de segurança
          </Link>
        </li>
        <li>
          <Link to={teamPaths.records(patient.id)} className={line}>
            Prontuário
          </Link>
        </li>
        {noteId && (
          <li>
            <Link to={teamPaths.recordVersions(patient.id, noteId)} className={line}>
              Versões desta nota
            </Link>
          </li>
        )}
        <li>
          <Link to={teamPaths.workingNotes(patient.id)} className={line}>
            Anotações restritas
          </Link>
        </li>
        {noteId && isDraft && (
          <li>
            <Link to={teamPaths.noteHelp(patient.id, noteId)} className={line}>
              Ajuda para escrever
            </Link>
          </li>
        )}
        {noteId && isDraft && (
          <li>
            <Link to={teamPaths.recordDiscard(patient.id, noteId)} className={line}>
              Descartar o rascunho
            </Link>
          </li>
        )}
      </ul>
      {children}
    </aside>
  );
}
