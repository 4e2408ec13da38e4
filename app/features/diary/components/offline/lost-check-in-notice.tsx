import { Notice } from "~/ui/feedback/notice";
import { HeavyMoodChosen } from "../mood/heavy-mood";

/** Shown above a check-in that could not be sent because there is no network. */
export function LostCheckInNotice() {
  return (
    <div role="alert">
      <Notice title="Sem conexão agora" className="mb-6">
        <p>O que você marcou continua nesta página. Quando a conexão voltar, enviamos.</p>
      </Notice>
      <HeavyMoodChosen />
    </div>
  );
}
