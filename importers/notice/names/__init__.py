"""The names in a notice: rules over word lists, and what mends what they and the fitted fields found."""
