ALTER TABLE `telehealth_call` ADD `spoken_ms` integer;--> statement-breakpoint
ALTER TABLE `telehealth_call` ADD `together_at` integer;