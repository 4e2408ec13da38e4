DROP INDEX `domain_event_unsent`;--> statement-breakpoint
ALTER TABLE `domain_event` ADD `handled_at` integer;--> statement-breakpoint
ALTER TABLE `domain_event` ADD `due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `domain_event` ADD `tries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `domain_event` ADD `failure` text;--> statement-breakpoint
ALTER TABLE `domain_event` ADD `parked_at` integer;--> statement-breakpoint
CREATE INDEX `domain_event_due` ON `domain_event` (`due_at`,`id`) WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX `domain_event_failing` ON `domain_event` (`clinic_id`,`occurred_at`,`id`) WHERE handled_at is null and tries > 0;--> statement-breakpoint
-- What was sent counts as handled, as it did until now; but for the last day, and for what ends somebody's reach: that is looked at
-- once more, so that what a dead letter lost happens after all. Receipts (90 days) keep what has happened from happening twice.
UPDATE `domain_event` SET `handled_at` = `sent_at` WHERE `sent_at` < (unixepoch() - 86400) * 1000
  AND NOT (`type` IN ('membership.disabled', 'care_link.ended') AND `sent_at` > (unixepoch() - 80 * 86400) * 1000);--> statement-breakpoint
UPDATE `domain_event` SET `due_at` = unixepoch() * 1000 WHERE `handled_at` IS NULL;
