"""The zwgk pack of the Regulation on Open Government Information (政府信息公开条例) and the national texts around it."""
