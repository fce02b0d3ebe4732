"""The small worlds that nets learn: seeded, made of numbers and words. No nets, no pictures."""
