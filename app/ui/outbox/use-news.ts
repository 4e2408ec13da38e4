import { useEffect, useRef } from "react";
import { listen, type OutboxNews } from "./news";

/** Hears what is told about the outbox while the component stands. */
export function useOutboxNews(hear: (news: OutboxNews) => void): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => listen((news) => latest.current(news)), []);
}
