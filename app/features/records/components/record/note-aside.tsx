import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { teamPaths } from "~/team-paths";

/** A goal in a line, with the way to where it is looked at together. */
export type AsideGoal = { id: string; to: string; title: string; words: string };

type NoteAsideProps = {
  patient: { id: string; name: string };
  noteId: string | null;
  session: { id: string } | null;
  goals?: readonly AsideGoal[] | undefined;
  /** Whether it is a draft, which can be given up. */
  isDraft?: boolean;
  children?: ReactNode;
};

const line = "link inline-flex min-h-11 items-center dense:min-h-8";

/** What is wanted beside a note while it is written. */
export function NoteAside({ patient, noteId, session, goals = [], isDraft = false, children }: NoteAsideProps) {
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
      {goals.length > 0 && (
        <>
          <h2 className="mb-1 mt-4 text-sm font-semibold text-ink-soft">Metas para rever</h2>
          <ul className="space-y-2">
            {goals.map(({ id, to, title, words }) => (
              <li key={id}>
                <Link to={to} className="link wrap-anywhere">
                  {title}
                </Link>
                <span className="block text-ink-soft">{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </aside>
  );
}
