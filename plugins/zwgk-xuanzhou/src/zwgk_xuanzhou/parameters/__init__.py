"""The numbers and lists of the plan, one module for each section of the text; many are assumed, and say so."""
