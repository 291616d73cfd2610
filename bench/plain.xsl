<?xml version="1.0" encoding="UTF-8"?>
<!-- A plain stylesheet from Akoma Ntoso to HTML: the peer that `render (html)` is measured against. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">
  <xsl:output method="html" encoding="UTF-8" indent="yes"/>
  <xsl:template match="/"><html><head><title><xsl:value-of select="//akn:docTitle"/></title></head>
    <body><xsl:apply-templates select="akn:akomaNtoso/akn:act/*[not(self::akn:meta)]"/></body></html></xsl:template>
  <xsl:template match="akn:part|akn:chapter|akn:section|akn:article">
    <section id="{@eId}"><h2><xsl:apply-templates select="akn:num"/><xsl:text> </xsl:text>
      <xsl:apply-templates select="akn:heading"/></h2>
      <xsl:apply-templates select="*[not(self::akn:num or self::akn:heading)]"/></section>
  </xsl:template>
  <xsl:template match="akn:paragraph|akn:point|akn:alinea">
    <div id="{@eId}"><xsl:apply-templates/></div>
  </xsl:template>
  <xsl:template match="akn:num"><b><xsl:apply-templates/></b></xsl:template>
  <xsl:template match="akn:i"><i><xsl:apply-templates/></i></xsl:template>
  <xsl:template match="akn:ref"><a href="{@href}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="akn:p"><p><xsl:apply-templates/></p></xsl:template>
</xsl:stylesheet>
