ALTER TABLE `access_doubt` ADD `note_sealed` text;--> statement-breakpoint
ALTER TABLE `break_glass` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `break_glass` ADD `ended_note` text;--> statement-breakpoint
ALTER TABLE `break_glass` ADD `verdict_note` text;