ALTER TABLE `invitation` ADD `crp` text;--> statement-breakpoint
ALTER TABLE `invitation` ADD `birth_date` text;